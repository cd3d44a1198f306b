package rubezh.table.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import module java.base;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Reads whole files for tests. */
final class SourceFiles {
    private SourceFiles() {}

    static List<TableRow> rows(Path file, TableFormat format) {
        var rows = new ArrayList<TableRow>();
        try (TableSource source = TableSource.open(file, format)) {
            for (TableRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<List<String>> cells(Path file, TableFormat format) {
        return rows(file, format).stream().map(TableRow::cells).toList();
    }

    /** Returns the code of a refusal and what happened, in English. */
    static String refusal(ThrowingCallable reading) {
        Fault fault = catchThrowableOfType(Fault.class, reading);
        assertThat(fault).as("refusal").isNotNull();
        for (Language language : Language.values()) {
            Fault.FaultText text = fault.sentences(Messages.in(language));
            assertThat(text.what() + text.means() + text.todo()).doesNotContain("{", "}", "/tmp");
        }
        return fault.code() + " " + fault.sentences(Messages.in(Language.EN)).what();
    }
}
