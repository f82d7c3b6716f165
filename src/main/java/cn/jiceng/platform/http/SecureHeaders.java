package cn.jiceng.platform.http;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells browsers: to take it for what it says it is, show it in no frame, and name its address to nobody. */
final class SecureHeaders {
    private SecureHeaders() {}

    static void add(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
