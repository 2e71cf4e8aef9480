"""How much to remember, what it costs, and how well the scheduler knows this learner."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from quizzes.accounts.requests import AccountRequest
from quizzes.web.decorators import account_required

from .fit import ENOUGH
from .forms import ShareForm
from .models import Fit
from .tasks import fit_memory
from .workload import DAYS, workloads


@require_http_methods(["GET", "HEAD", "POST"])
@account_required
def share_to_remember(request: AccountRequest) -> HttpResponse:
    """The shares that can be chosen, each with the day that it costs."""
    form = ShareForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, gettext("The share is saved. It holds from the next answer on."))
        return redirect("flashcards:share")
    context = {
        "section": "cards",
        "form": form,
        "workloads": workloads(request.user),
        "chosen": request.user.desired_retention,
        "days": DAYS,
        "enough": ENOUGH,
        "fit": Fit.objects.filter(learner=request.user).first(),
    }
    return render(request, "flashcards/share.html", context, status=422 if form.is_bound else 200)


@require_POST
@account_required
def fit_now(request: AccountRequest) -> HttpResponse:
    """Fit the weights to the learner's reviews, in the background."""
    fit_memory.enqueue(request.user.pk)
    messages.info(request, gettext("Being fitted; the result shows here."))
    return redirect("flashcards:share")
