"""Who uses the site: one user model, three roles, and each person's own settings."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from django.contrib.auth.models import AbstractUser, UserManager
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    LEARNER = "learner", _("Learner")
    TEACHER = "teacher", _("Teacher")
    ADMINISTRATOR = "administrator", _("Administrator")


class Language(models.TextChoices):
    ARABIC = "ar", "العربية"
    ENGLISH = "en", "English"


class Digits(models.TextChoices):
    AUTOMATIC = "auto", _("Automatic")
    ARABIC_INDIC = "arab", "٠١٢٣"
    LATIN = "latn", "0123"


class Months(models.TextChoices):
    """Which set of Gregorian month names is used: kānūn al-thānī, yanāyir or jānfī."""

    LEVANT = "levant", "كانون الثاني"
    EGYPT = "egypt", "يناير"
    MAGHREB = "maghreb", "جانفي"


class Theme(models.TextChoices):
    DEVICE = "auto", _("As the device")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


class Vowels(models.TextChoices):
    NONE = "none", _("No vowels")
    NEW = "new", _("Only what I need")
    ALL = "all", _("All vowels")


class AnswerButtons(models.IntegerChoices):
    """With how many buttons a card is answered."""

    TWO = 2, _("two: forgot, remembered")
    FOUR = 4, _("four: forgot, hard, remembered, easy")


class ReadScale(models.TextChoices):
    """The size of the reading face against its own measure; the keys are CSS numbers."""

    SMALL = "0.875", "87.5%"
    NORMAL = "1", "100%"
    LARGE = "1.125", "112.5%"
    LARGER = "1.25", "125%"
    LARGEST = "1.5", "150%"


MOST_A_DAY = 9999
"""Cards: nobody looks at more, and every database can keep it."""


def validate_time_zone(name: str) -> None:
    if name not in available_timezones():
        raise ValidationError(_("“%(name)s” is not a time zone."), params={"name": name})


class Accounts(UserManager["User"]):
    """Makes users whose staff flags follow from their role."""

    def _create_user(self, username: str, email: str | None, password: str | None, **fields: Any) -> User:
        if fields.pop("is_superuser", False):
            fields["role"] = Role.ADMINISTRATOR
        fields.pop("is_staff", None)
        role = Role(fields.pop("role", Role.LEARNER))
        return super()._create_user(  # type: ignore[misc]
            username, email, password, role=role, **staff_flags(role), **fields
        )


def staff_flags(role: Role) -> dict[str, bool]:
    """What Django's own flags must be for a role: the admin opens to staff."""
    return {"is_staff": role != Role.LEARNER, "is_superuser": role == Role.ADMINISTRATOR}


class User(AbstractUser):
    """A learner, a teacher or an administrator, with their settings.

    An e-mail address is optional: a class signs in by name and passphrase.
    """

    role = models.CharField(_("role"), max_length=16, choices=Role.choices, default=Role.LEARNER)

    interface_language = models.CharField(
        _("interface language"), max_length=2, choices=Language.choices, default=Language.ARABIC
    )
    digits = models.CharField(_("digits"), max_length=4, choices=Digits.choices, default=Digits.AUTOMATIC)
    months = models.CharField(_("month names"), max_length=8, choices=Months.choices, default=Months.LEVANT)
    theme = models.CharField(_("theme"), max_length=5, choices=Theme.choices, default=Theme.DEVICE)
    vowels = models.CharField(_("vowels"), max_length=4, choices=Vowels.choices, default=Vowels.NONE)
    read_scale = models.CharField(
        _("text size"), max_length=5, choices=ReadScale.choices, default=ReadScale.NORMAL
    )

    time_zone = models.CharField(
        _("time zone"), max_length=64, default="Asia/Baghdad", validators=[validate_time_zone]
    )
    day_starts_at = models.PositiveSmallIntegerField(
        _("the day starts at (hour)"), default=4, validators=[MaxValueValidator(23)]
    )
    desired_retention = models.FloatField(
        _("desired retention"), default=0.9, validators=[MinValueValidator(0.7), MaxValueValidator(0.97)]
    )
    new_cards_a_day = models.PositiveSmallIntegerField(
        _("new cards a day"), default=20, validators=[MaxValueValidator(MOST_A_DAY)]
    )
    reviews_a_day = models.PositiveSmallIntegerField(
        _("reviews a day"), default=200, validators=[MaxValueValidator(MOST_A_DAY)]
    )
    asks_gap = models.BooleanField(_("ask with a gap in the sentence, too"), default=False)
    asks_form = models.BooleanField(_("ask for the word, typed, too"), default=False)
    answer_buttons = models.PositiveSmallIntegerField(
        _("buttons under a card"), choices=AnswerButtons.choices, default=AnswerButtons.TWO
    )

    objects = Accounts()  # type: ignore[misc]

    class Meta(AbstractUser.Meta):
        verbose_name = _("user")  # type: ignore[assignment]
        verbose_name_plural = _("users")  # type: ignore[assignment]
        constraints = [
            models.CheckConstraint(
                name="staff_flags_follow_the_role",
                condition=models.Q(role=Role.LEARNER, is_staff=False, is_superuser=False)
                | models.Q(role=Role.TEACHER, is_staff=True, is_superuser=False)
                | models.Q(role=Role.ADMINISTRATOR, is_staff=True, is_superuser=True),
            ),
            models.CheckConstraint(name="day_starts_within_a_day", condition=models.Q(day_starts_at__lte=23)),
            models.CheckConstraint(
                name="retention_can_be_scheduled",
                condition=models.Q(desired_retention__gte=0.7, desired_retention__lte=0.97),
            ),
        ]

    @property
    def is_teacher(self) -> bool:
        return self.role in {Role.TEACHER, Role.ADMINISTRATOR}

    @property
    def is_administrator(self) -> bool:
        return self.role == Role.ADMINISTRATOR

    def take_role(self, role: Role) -> None:
        """Give the user another role, and the admin's doors with it. Not saved."""
        self.role = role
        for flag, value in staff_flags(role).items():
            setattr(self, flag, value)
