package io.kontuar.gateway.whatsapp;

import io.kontuar.attachment.AttachmentRef;
import java.util.Map;

/** A message as the one request that Meta takes for it. */
sealed interface WhatsAppRendered {

    /**
     * @param type Meta's word for its kind
     * @param part what stands under that word
     */
    record Rendered(String type, Map<String, Object> part) implements WhatsAppRendered {}

    /**
     * A file has to be uploaded first.
     *
     * @param type image, audio, video or document
     * @param part what stands beside the file's id
     */
    record WithFile(String type, AttachmentRef file, Map<String, Object> part) implements WhatsAppRendered {}

    record NotRendered(String code, String reason) implements WhatsAppRendered {}
}
