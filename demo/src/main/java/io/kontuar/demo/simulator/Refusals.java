package io.kontuar.demo.simulator;

import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says with a sentence what was wrong with a request of the simulator's own pages. */
@RestControllerAdvice(
        assignableTypes = {PhoneApi.class, CallApi.class, FaultsApi.class, MailApi.class, OrdersApi.class})
final class Refusals {

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Refusal nonsense(IllegalArgumentException why) {
        return new Refusal(String.valueOf(why.getMessage()));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Refusal unreadable(HttpMessageNotReadableException why) {
        return new Refusal(String.valueOf(why.getMostSpecificCause().getMessage()));
    }

    record Refusal(String reason) {}
}
