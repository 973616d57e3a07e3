package io.kontuar.engine.embedded;

import io.kontuar.attachment.AttachmentsContract;

class FileAttachmentsTest extends OnEmbeddedStore implements AttachmentsContract {}
