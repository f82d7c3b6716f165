package cn.jiceng.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** What a page of a city's login asks for; a page that says what was done asks for nothing more. */
enum LoginForm {
    SIGN_IN("登录", "sign-in.html"),
    SIGN_OUT("退出登录", "sign-out.html"),
    SIGNED_OUT("退出登录", ""),
    CHANGE_PASSWORD("修改密码", "password.html"),
    PASSWORD_CHANGED("修改密码", "");

    final String title;
    final String html;

    LoginForm(String title, String file) {
        this.title = title;
        this.html = file.isEmpty() ? "" : read(file);
    }

    /** What assistive technology takes the page's message for. */
    String roleOfMessage() {
        return html.isEmpty() ? "status" : "alert";
    }

    /** A file of the login's pages. */
    static String read(String file) {
        try {
            return new ClassPathResource("login/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
