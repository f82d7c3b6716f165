package cn.jiceng.explorer;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The explorer as its user sees it. */
final class ExplorerPage {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANSWER = "document.querySelector('.graphiql-response .CodeMirror').CodeMirror";
    private static final By MENU = By.cssSelector("#ready-queries button");

    private final ChromeDriver browser;
    private final WebDriverWait wait;
    private final List<String> requests = new ArrayList<>();

    ExplorerPage(ChromeDriver browser) {
        this.browser = browser;
        this.wait = new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(20));
    }

    /** Opens the page anew, signed in as {@code identity}, with nothing kept from before. */
    void open(URI address, String identity) {
        browser.get(address.resolve("/explorer/icon.svg").toString());
        run("localStorage.clear(); sessionStorage.clear()");
        takeRequests();
        takeComplaints();
        browser.get(address + "#" + identity);
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".graphiql-response .CodeMirror")));
        wait.until(ExpectedConditions.presenceOfElementLocated(MENU));
        awaitState(identity);
    }

    /** Opens the table of rights and waits until it is drawn; returns what it is drawn from. */
    JsonNode openRights(URI address) {
        takeComplaints();
        browser.get(address.resolve("/rights.html").toString());
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#readings tbody tr")));
        return JSON.readTree(String.valueOf(browser.executeAsyncScript(
                "fetch('/explorer/rights').then(answer => answer.text()).then(arguments[0])")));
    }

    /** The texts of a table's cells, its head first. */
    List<List<String>> table(String id) {
        String cells = String.valueOf(run(
                "return JSON.stringify([...document.getElementById(arguments[0]).rows].map(row => [...row.cells].map(cell => cell.textContent)))",
                id));
        return JSON.readTree(cells)
                .valueStream()
                .map(row -> row.valueStream().map(JsonNode::asString).toList())
                .toList();
    }

    void signInAs(String tenant, String identity) {
        new Select(browser.findElement(By.name("city"))).selectByValue(tenant);
        new Select(browser.findElement(By.name("role"))).selectByValue(identity);
        awaitState(identity.isEmpty() ? "anonymous" : identity);
    }

    void signInWith(String client, String secret) {
        new Select(browser.findElement(By.name("role"))).selectByValue("other");
        type("client", client);
        type("secret", secret);
        browser.findElement(By.cssSelector("#credentials button")).click();
    }

    private void type(String field, String text) {
        WebElement input = wait.until(ExpectedConditions.elementToBeClickable(By.name(field)));
        input.clear();
        input.sendKeys(text);
    }

    /** Waits until the page tells who is signed in, or why not, and has run again what it shows. */
    void awaitState(String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.id("state"), text));
        awaitQuiet();
    }

    private void awaitQuiet() {
        wait.until(ExpectedConditions.attributeToBe(By.tagName("main"), "aria-busy", "false"));
    }

    List<WebElement> menu() {
        return browser.findElements(MENU);
    }

    /** Chooses a ready query by its place in the menu. */
    JsonNode choose(int index) {
        run(ANSWER + ".setValue('')");
        menu().get(index).click();
        awaitQuiet();
        return awaitAnswer();
    }

    /** Runs what is in the editor. */
    JsonNode execute() {
        run(ANSWER + ".setValue('')");
        click(".graphiql-execute-button");
        return awaitAnswer();
    }

    JsonNode execute(String query) {
        run("document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue(arguments[0])", query);
        return execute();
    }

    private JsonNode awaitAnswer() {
        String text = wait.until(driver -> {
            String value = String.valueOf(run("return " + ANSWER + ".getValue()"));
            return value.isBlank() ? null : value;
        });
        return JSON.readTree(text);
    }

    void click(String selector) {
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)))
                .click();
    }

    void awaitGone(String selector) {
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(selector)));
    }

    String awaitText(String selector) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)))
                .getText();
    }

    Object run(String script, Object... arguments) {
        return browser.executeScript(script, arguments);
    }

    /** The addresses of all requests since this was last asked. */
    List<URI> takeRequests() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .map(message ->
                        message.path("params").path("request").path("url").asString())
                .filter(address -> !address.startsWith("data:"))
                .map(URI::create)
                .toList();
    }

    /** What the console says since this was last asked: errors, warnings, violations of the policy. */
    List<String> takeComplaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }
}
