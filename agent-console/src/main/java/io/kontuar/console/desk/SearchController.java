package io.kontuar.console.desk;

import io.kontuar.console.api.Fields;
import io.kontuar.console.security.SignedIn;
import io.kontuar.search.SearchDocument.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding by words. */
@Tag(name = "Search")
@RestController
final class SearchController {
    private final StaffSearch search;

    SearchController(StaffSearch search) {
        this.search = search;
    }

    @Operation(
            summary = "Finds messages, conversations, customers and orders",
            description = "Best first, at most 50; only what the viewer may see.")
    @GetMapping("/api/search")
    List<SearchView> search(
            @AuthenticationPrincipal SignedIn viewer,
            @Parameter(description = "as typed; blank finds nothing") @RequestParam(required = false) @Nullable
                    String q,
            @Parameter(description = "message, conversation, customer or order; without it all of them")
                    @RequestParam(required = false)
                    @Nullable
                    String kind) {
        String text = Fields.text(q, "q", 0, 200);
        Set<Kind> kinds = kind == null
                ? Findable.all()
                : Fields.oneOf(kind, "kind", Findable.class).kinds();
        return search.search(viewer.staff(), text, kinds).stream()
                .map(SearchView::of)
                .toList();
    }
}
