package rubezh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.option.GlobalOptions;
import rubezh.json.SeizureSchema;
import rubezh.table.ReferenceReader;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Prints a JSON Schema: that of a seizure is generated from its shape, the others are resources.
 */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Parameters(
            paramLabel =
                    "bundle|revision|seizure|review|operation|code-list|views|watch-entry|officer|roster|receipt|nil-report")
    Name name = Name.SEIZURE;

    /** A published schema. */
    enum Name {
        BUNDLE,
        REVISION,
        SEIZURE,
        REVIEW,
        OPERATION,
        CODE_LIST,
        VIEWS,
        WATCH_ENTRY,
        OFFICER,
        ROSTER,
        RECEIPT,
        NIL_REPORT
    }

    SchemaCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        String text =
                switch (name) {
                    case BUNDLE -> published("bundle-1");
                    case REVISION -> published("revision-1");
                    case REVIEW -> published("review-1");
                    case OPERATION -> published("operation-1");
                    case CODE_LIST -> published("code-list-1");
                    case VIEWS -> published("views-1");
                    case WATCH_ENTRY -> published("watch-entry-1");
                    case OFFICER -> published("officer-1");
                    case ROSTER -> published("roster-1");
                    case RECEIPT -> published("receipt-1");
                    case NIL_REPORT -> published("nil-report-1");
                    case SEIZURE ->
                            new SeizureSchema(SchemaCommand::title, ReferenceReader.builtIn())
                                    .toJson();
                };
        context.output().printLine(text.stripTrailing());
        return Fault.Exit.DONE.status();
    }

    /** Returns a title in both languages. */
    private static Optional<String> title(String key) {
        var english = Messages.in(Language.EN);
        return english.has(key)
                ? Optional.of(english.text(key) + " / " + Messages.in(Language.RU).text(key))
                : Optional.empty();
    }

    private static String published(String schema) {
        String resource = "/rubezh/schema-json/" + schema + ".schema.json";
        try (InputStream in =
                Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
