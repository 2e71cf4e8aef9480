"""Accounts in the admin: for administrators alone, since a teacher's role opens no door here."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from .forms import GROUPS
from .models import Role, User

# What a person may do follows from their role, so that groups have nothing to say.
admin.site.unregister(Group)


class AccountChangeForm(UserChangeForm):  # type: ignore[type-arg]
    def clean(self) -> dict[str, Any]:
        """The last administrator keeps the role, or nobody could give it again."""
        cleaned = super().clean() or self.cleaned_data
        stays = cleaned.get("role") == Role.ADMINISTRATOR and cleaned.get("is_active")
        others = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exclude(pk=self.instance.pk)
        if self.instance.is_administrator and not stays and not others.exists():
            raise ValidationError(_("This is the only administrator; another one is needed first."))
        return cleaned


class AccountCreationForm(AdminUserCreationForm):  # type: ignore[type-arg]
    class Meta(AdminUserCreationForm.Meta):
        model = User
        fields = ("username", "email", "role")


class AccountPasswordForm(AdminPasswordChangeForm):  # type: ignore[type-arg]
    # Django joins its own help text when it is loaded, before anyone's language is known.
    usable_password_help_text = _(  # type: ignore[assignment]
        "Switched off, the password is deleted: the account cannot be entered with one."
    )


@admin.register(User)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]
    form = AccountChangeForm
    add_form = AccountCreationForm
    change_password_form = AccountPasswordForm
    list_display = ("username", "role", "email", "active", "last_login", "date_joined")
    list_filter = ("role", "is_active")
    list_editable = ()
    search_fields = ("username", "first_name", "last_name", "email")
    ordering = ("username",)
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password", "role", "is_active")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (
            _("Settings"),
            {"classes": ("collapse",), "fields": [name for _title, names in GROUPS for name in names]},
        ),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            None,
            {
                "classes": ("wide",),
                "fields": ("username", "email", "role", "usable_password", "password1", "password2"),
            },
        ),
    )

    @admin.display(description=pgettext_lazy("account", "active"), ordering="is_active")
    def active(self, user: User) -> str:
        return gettext("Yes") if user.is_active else gettext("No")

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        obj.take_role(Role(obj.role))
        super().save_model(request, obj, form, change)
