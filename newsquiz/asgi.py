"""The ASGI entry: `uvicorn newsquiz.asgi:application`."""

import os
import warnings

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsquiz.settings")

# WhiteNoise gives a file as a plain iterator, which Django reads whole before it sends it: right for files,
# which are small and then cached. (A stream of events that did so would never begin.)
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")

application = get_asgi_application()
