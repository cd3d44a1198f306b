package rubezh.cli.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rubezh.bundle.peer.LastImport;
import rubezh.cli.output.ConsoleOutput;
import rubezh.register.conflict.UndoResult;
import rubezh.register.conflict.UndoResult.KeptReason;

/** What became of the cases of an import that was undone, as text and as JSON. */
public final class UndoText {
    private final ConsoleOutput output;

    public UndoText(ConsoleOutput consoleOutput) {
        this.output = consoleOutput;
    }

    /**
     * Prints the numbers of the cases by what becomes of them; those of others are only counted.
     *
     * @param written whether it was done, not only looked at
     */
    public void print(LastImport last, UndoResult result, boolean written) {
        output.printMessage(
                written ? "cli.import.undone" : "cli.import.undoes",
                last.station(),
                result.undone().size());
        result.undone().forEach(number -> output.printIndented("cli.import.case", number));
        result.left()
                .forEach((reason, numbers) -> {
                    output.printMessage(reason.messageKey(), numbers.size());
                    if (reason != KeptReason.OTHER_STATION) {
                        numbers.forEach(number -> output.printIndented("cli.import.case", number));
                    }
                });
    }

    /** Returns the same as members of a document. */
    public static Map<String, Object> tree(LastImport last, UndoResult result, boolean written) {
        var left = new TreeMap<String, Object>();
        result.left()
                .forEach((reason, numbers) ->
                        left.put(reason.name().toLowerCase(Locale.ROOT), numbers));
        return Map.of(
                "bundle", last.bundleId().toString(),
                "station", last.station(),
                "undone", result.undone(),
                "left", left,
                "applied", written);
    }
}
