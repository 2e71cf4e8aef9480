"""The accounts of the demo: who they are and how they sign in. They work only while DEBUG is on."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.accounts.models import Role, User

PASSWORD = "newsquiz-demo"  # noqa: S105 -- printed at every start, worth nothing where DEBUG is off
_DOMAIN = "demo.invalid"  # nobody can ever have an address there


@dataclass(frozen=True, slots=True)
class Account:
    username: str
    first_name: str
    last_name: str
    role: Role = Role.LEARNER

    @property
    def email(self) -> str:
        return f"{self.username}@{_DOMAIN}"


TEACHER = Account("teacher", "هدى", "الخطيب", Role.TEACHER)
LEARNER = Account("learner", "ليلى", "حدّاد")
ADMINISTRATOR = Account("administrator", "سامي", "النجّار", Role.ADMINISTRATOR)
CLASSMATES = (
    Account("yusuf", "يوسف", "منصور"),
    Account("mariam", "مريم", "سعيد"),
    Account("karim", "كريم", "بدر"),
    Account("noor", "نور", "عيسى"),
)
SHOWN = (LEARNER, TEACHER, ADMINISTRATOR)


def is_demo(user: User) -> bool:
    """Whether this is one of the accounts whose password everyone knows."""
    return user.email.endswith(f"@{_DOMAIN}")


def usernames() -> list[str]:
    """Of the accounts to show those that are there, in their order."""
    emails = [account.email for account in SHOWN]
    found = dict(User.objects.filter(email__in=emails).values_list("email", "username"))
    return [found[account.email] for account in SHOWN if account.email in found]


def demo_user(account: Account) -> User:
    """The user of a demo account, made where there is none.

    A username that somebody else has taken stays theirs: the demo's is then another.
    """
    standing = User.objects.filter(email=account.email).first()
    if standing:
        return standing
    taken = User.objects.filter(username=account.username).exists()
    return User.objects.create_user(
        f"demo-{account.username}" if taken else account.username,
        account.email,
        PASSWORD,
        first_name=account.first_name,
        last_name=account.last_name,
        role=account.role,
    )
