package cn.jiceng.platform.limit;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import java.util.Locale;

/** Parses a document under the limits that must hold while it is read: its tokens, and how deep they nest. */
final class DocumentParser {
    private static final int GRAMMAR_DEPTH = 500;
    /** Blanks cost less than other tokens, and nicely indented queries have many. */
    private static final int BLANKS_PER_TOKEN = 10;

    private final ParserOptions options;
    private final int tokens;

    DocumentParser(Limits limits) {
        this.tokens = limits.tokens();
        this.options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .maxCharacters(limits.bodyBytes())
                .maxTokens(tokens)
                .maxWhitespaceTokens(tokens * BLANKS_PER_TOKEN)
                .maxRuleDepth(GRAMMAR_DEPTH)
                .build();
    }

    /** The document; throws a problem where a limit is passed, and the parser's own exception where the text is none. */
    Document parse(String text) {
        if (!Text.isClean(text)) {
            throw Text.unclean("The document holds");
        }
        Numbers.check(text);
        ParserEnvironment environment = ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(options)
                .locale(Locale.ENGLISH)
                .build();
        try {
            return Parser.parse(environment);
        } catch (ParseCancelledException tooMany) {
            throw Limits.exceeded("tokens", tokens, tokens + 1L);
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw Limits.exceeded("nesting", GRAMMAR_DEPTH, GRAMMAR_DEPTH + 1L);
        }
    }
}
