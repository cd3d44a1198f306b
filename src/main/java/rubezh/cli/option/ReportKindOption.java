package rubezh.cli.option;

import module java.base;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import rubezh.report.ReportKind;

/** Option that names a kind of report by the verb that makes it: {@code act}. */
public final class ReportKindOption implements ITypeConverter<ReportKind>, Iterable<String> {
    /** Returns the word for a kind. */
    public static String word(ReportKind kind) {
        return kind == ReportKind.WEIGHING ? "act" : kind.fileName();
    }

    @Override
    public ReportKind convert(String word) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> word(kind).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(word));
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(ReportKind.values()).map(ReportKindOption::word).iterator();
    }
}
