package rubezh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rubezh.text.Fault;

/** Prints a published JSON Schema. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final Desk desk;
    private final GlobalOptions options;

    @Parameters(paramLabel = "bundle|revision|seizure")
    Name name = Name.SEIZURE;

    /** A published schema. */
    enum Name {
        BUNDLE,
        REVISION,
        SEIZURE
    }

    SchemaCommand(Desk desk, GlobalOptions options) {
        this.desk = desk;
        this.options = options;
    }

    @Override
    public Integer call() {
        String resource =
                "/rubezh/schema-json/"
                        + name.name().toLowerCase(java.util.Locale.ROOT)
                        + "-1.schema.json";
        try (InputStream in =
                java.util.Objects.requireNonNull(
                        SchemaCommand.class.getResourceAsStream(resource))) {
            desk.talk().data(new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Fault.Exit.DONE.status();
    }
}
