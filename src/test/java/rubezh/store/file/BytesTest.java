package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class BytesTest {
    /** A damaged page gives null for columns that are never null (found by EveryByteTest). */
    @Test
    void aColumnWithoutBytesIsDamageAndNoDefect() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT NULL")) {
            assertThat(row.next()).isTrue();
            byte[] none = Bytes.of(row, 1);
            assertThat(none).isEmpty();
            assertFault(() -> Bytes.uuid(none), "STO-003");
        }
    }
}
