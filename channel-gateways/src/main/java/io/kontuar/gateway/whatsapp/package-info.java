/** WhatsApp through Meta's Cloud API: signed webhooks in, the Graph API out. */
@NullMarked
package io.kontuar.gateway.whatsapp;

import org.jspecify.annotations.NullMarked;
