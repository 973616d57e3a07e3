package io.kontuar.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoopbackOnlyTest {

    @Test
    void this_computer_is_let_in_by_either_protocol() throws Exception {
        assertThat(status("127.0.0.1", "localhost")).isEqualTo(200);
        assertThat(status("0:0:0:0:0:0:0:1", "[::1]")).isEqualTo(200);
    }

    @Test
    void another_computer_is_not() throws Exception {
        assertThat(status("192.168.1.20", "localhost")).isEqualTo(403);
    }

    @Test
    void a_name_that_somebody_pointed_at_this_computer_is_not() throws Exception {
        assertThat(status("127.0.0.1", "rebound.example")).isEqualTo(403);
    }

    private static int status(String remote, String host) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/simulator");
        request.setRemoteAddr(remote);
        request.setServerName(host);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LoopbackOnly().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
