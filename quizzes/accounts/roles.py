"""What a role may do. Rows are limited elsewhere (`visible_to`, `editable_by`); this opens the admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import BaseBackend

from .models import Role, User

# The apps whose rows a teacher writes in the admin, each limited to what is theirs.
TEACHERS_APPS = {"articles", "questions", "classrooms"}


class RoleBackend(BaseBackend):
    """Permissions that follow from the role alone, so that nobody has to keep groups in step with it."""

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        app_label, _, _codename = perm.partition(".")
        return self.has_module_perms(user_obj, app_label)

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        return (
            isinstance(user_obj, User)
            and user_obj.is_active
            and user_obj.role == Role.TEACHER
            and app_label in TEACHERS_APPS
        )
