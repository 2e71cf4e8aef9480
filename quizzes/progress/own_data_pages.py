"""Everything of mine: take it along, or delete it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from quizzes.accounts.models import Role, User
from quizzes.accounts.requests import AccountRequest
from quizzes.web.decorators import account_required

from .own_data import delete_everything_of, everything_of


@require_safe
@account_required
def everything(request: AccountRequest) -> HttpResponse:
    """All that is kept of the one who asks, as JSON."""
    headers = {"Content-Disposition": 'attachment; filename="newsquiz.json"'}
    return JsonResponse(
        everything_of(request.user), headers=headers, json_dumps_params={"ensure_ascii": False, "indent": 1}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@account_required
def delete_account(request: AccountRequest) -> HttpResponse:
    """Ask for the user name, then delete the account and everything of it."""
    person = request.user
    administrators = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exclude(pk=person.pk)
    context = {"last": person.is_administrator and not administrators.exists()}
    if request.method == "POST" and not context["last"]:
        if request.POST.get("username", "").strip() == person.username:
            account = User.objects.get(pk=person.pk)
            logout(request)
            delete_everything_of(account)
            messages.success(request, gettext("The account and everything of it is deleted."))
            return redirect("reading:article_list")
        context["wrong"] = True
    return render(request, "progress/delete_account.html", context, status=422 if "wrong" in context else 200)
