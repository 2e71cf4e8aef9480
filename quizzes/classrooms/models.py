"""Classes: a teacher, a join code, and the learners who used it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from quizzes.accounts.models import User


class ClassroomQuerySet(models.QuerySet["Classroom"]):
    def open(self) -> ClassroomQuerySet:
        return self.filter(state=Classroom.State.OPEN)

    def editable_by(self, user: User) -> ClassroomQuerySet:
        return self if user.is_administrator else self.filter(teacher=user)

    def of_learner(self, user: User) -> ClassroomQuerySet:
        return self.filter(memberships__learner=user)

    def visible_to(self, user: User) -> ClassroomQuerySet:
        """Those a person teaches, and those they are a member of and that are open."""
        mine = models.Q(teacher=user) | models.Q(memberships__learner=user, state=Classroom.State.OPEN)
        return self if user.is_administrator else self.filter(mine).distinct()


class Classroom(models.Model):
    class State(models.TextChoices):
        OPEN = "open", _("open")
        ARCHIVED = "archived", _("archived")

    teacher = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="classrooms", verbose_name=_("teacher")
    )
    name = models.CharField(_("class name"), max_length=120)
    code = models.CharField(_("join code"), max_length=6, unique=True)  # six digits, ASCII
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.OPEN)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    learners = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Membership", related_name="joined_classrooms"
    )

    objects = ClassroomQuerySet.as_manager()

    class Meta:
        verbose_name = _("class")
        verbose_name_plural = _("classes")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("classrooms:classroom", args=[self.pk])

    def is_editable_by(self, user: User) -> bool:
        return user.is_administrator or user.pk == self.teacher_id


class MembershipQuerySet(models.QuerySet["Membership"]):
    def in_order(self) -> MembershipQuerySet:
        """By name, each with its learner."""
        return self.select_related("learner").order_by(
            "learner__last_name", "learner__first_name", "learner__username"
        )


class Membership(models.Model):
    classroom = models.ForeignKey(
        Classroom, models.CASCADE, related_name="memberships", verbose_name=_("class")
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships", verbose_name=_("learner")
    )
    joined_at = models.DateTimeField(_("joined"), auto_now_add=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        constraints = [
            models.UniqueConstraint(fields=["classroom", "learner"], name="a_learner_joins_a_class_once")
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} in {self.classroom_id}"
