package rubezh.domain.seizure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;

/** Comparisons of codes that program logic depends on. */
public final class Codes {
    private Codes() {}

    public static boolean is(@Nullable Code code, String value) {
        return code != null && code.code().equals(value);
    }

    public static boolean isYes(@Nullable Code answer) {
        return is(answer, "YES");
    }

    public static boolean isOneOf(@Nullable Code code, Set<String> values) {
        return code != null && values.contains(code.code());
    }
}
