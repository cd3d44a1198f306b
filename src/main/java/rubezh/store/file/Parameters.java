package rubezh.store.file;

import module java.base;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Values of a statement, in the order of its question marks. */
public final class Parameters {
    private Parameters() {}

    public static void bind(PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        bind(statement, Arrays.asList(parameters));
    }

    /** Binds parameters in their order; bytes as a BLOB. */
    public static void bind(PreparedStatement statement, List<@Nullable Object> parameters)
            throws SQLException {
        int i = 0;
        for (Object parameter : parameters) {
            i++;
            if (parameter instanceof byte[] bytes) {
                statement.setBytes(i, bytes);
            } else {
                statement.setObject(i, parameter);
            }
        }
    }
}
