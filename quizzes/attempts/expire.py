"""What guests leave behind: deleted once nobody can open it any more."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from .models import Attempt


@transaction.atomic
def expire_guests(*, at: datetime) -> int:
    """Delete the attempts of guests who have started none since their session ended; how many there were.

    A session lives for `SESSION_COOKIE_AGE` after the last start: until then the guest's browser can open all
    that they took, and an account may still claim it.
    """
    oldest = at - timedelta(seconds=settings.SESSION_COOKIE_AGE)
    of_guests = Attempt.objects.filter(guest__isnull=False)
    here = of_guests.filter(started_at__gte=oldest).values("guest")
    _all, by_model = of_guests.exclude(guest__in=here).delete()
    return by_model.get(Attempt._meta.label, 0)
