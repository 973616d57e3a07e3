package io.kontuar.gateway.webchat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A contact form as it was posted.
 *
 * @param ticket of our own page; null from a shop's page
 * @param trap what only a robot fills in
 * @param returnTo where the shop's page wants its customer back; null: our own page
 */
record ContactPost(
        FormFields fields,
        String text,
        List<Part> files,
        @Nullable String ticket,
        String trap,
        @Nullable String returnTo) {

    static final int MOST_FILES = 5;

    /** With nothing filled in. */
    static final ContactPost EMPTY = new ContactPost(FormFields.NONE, "", List.of(), null, "", null);

    /** What was posted is larger than this place allows. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        TooLarge(Throwable cause) {
            super("the form is larger than it may be", cause);
        }
    }

    /** @throws TooLarge when the container does not take as much */
    static ContactPost read(HttpServletRequest request) throws TooLarge, IOException {
        try {
            List<Part> files = new ArrayList<>();
            String type = request.getContentType();
            if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
                for (Part part : request.getParts()) {
                    String name = part.getSubmittedFileName();
                    if (part.getName().equals("files") && name != null && !name.isBlank() && part.getSize() > 0) {
                        files.add(part);
                    }
                }
            }
            return new ContactPost(
                    new FormFields(
                            request.getParameter("name"), request.getParameter("email"), request.getParameter("order")),
                    words(request, "message").strip(),
                    files,
                    request.getParameter("ticket"),
                    words(request, "website"),
                    request.getParameter("returnTo"));
        } catch (IllegalStateException | ServletException refused) {
            throw new TooLarge(refused);
        }
    }

    private static String words(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** What cannot be taken, by the names of the form's fields. */
    List<String> wrong(int longestText) {
        List<String> wrong = new ArrayList<>(fields.wrong());
        if (fields.email() == null) {
            wrong.add("email");
        }
        if (text.isEmpty() || text.length() > longestText) {
            wrong.add("message");
        }
        if (files.size() > MOST_FILES) {
            wrong.add("files");
        }
        return wrong;
    }
}
