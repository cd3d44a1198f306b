package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.ContextCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.json.SeizureSchema;
import rubezh.table.ReferenceReader;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Prints a JSON Schema: that of a seizure is generated from its shape, the others are resources.
 */
@Command(name = "schema", footer = "rubezh schema seizure > seizure.schema.json")
final class SchemaCommand extends ContextCommand implements Callable<Integer> {
    @Parameters(
            paramLabel =
                    "bundle|revision|seizure|review|operation|operation-day|operation-closing|code-list|views|watch-entry|officer|roster|receipt|nil-report|installation|grant|paper-template|template|table-mapping|mapping|extract-layout|layout")
    Name name = Name.SEIZURE;

    /** A published schema. */
    enum Name {
        BUNDLE,
        REVISION,
        SEIZURE,
        REVIEW,
        OPERATION,
        OPERATION_DAY,
        OPERATION_CLOSING,
        CODE_LIST,
        VIEWS,
        WATCH_ENTRY,
        OFFICER,
        ROSTER,
        RECEIPT,
        NIL_REPORT,
        INSTALLATION,
        GRANT,
        PAPER_TEMPLATE,
        TEMPLATE,
        TABLE_MAPPING,
        MAPPING,
        EXTRACT_LAYOUT,
        LAYOUT;

        /** Returns the name of the schema with its major version. */
        String schema() {
            return this + (this == ROSTER ? "-2" : "-1");
        }

        @Override
        public String toString() {
            return RowFormat.word(this);
        }
    }

    SchemaCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    public Integer call() {
        String text =
                name == Name.SEIZURE
                        ? new SeizureSchema(SchemaCommand::title, ReferenceReader.builtIn())
                                .toJson()
                        : published(name.schema());
        output.printLine(text.stripTrailing());
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
