package io.kontuar.console.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever else is asked under /api is not there. */
@Hidden
@RestController
final class UnknownController {
    @RequestMapping({"/api", "/api/**"})
    ResponseEntity<Problem> unknown() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(Problem.of(HttpStatus.NOT_FOUND, "There is no such address with this method."));
    }
}
