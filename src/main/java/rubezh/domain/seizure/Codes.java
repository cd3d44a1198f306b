package rubezh.domain.seizure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;

/** Codes that program logic depends on, and their comparison. */
public final class Codes {
    /** The mode of transport by road. */
    public static final String ROAD = "3";

    /** The role of the driver of a conveyance. */
    public static final String DRIVER = "DRV";

    /** The role of a passenger of a conveyance. */
    public static final String PASSENGER = "PAX";

    /** The weighing method: weighed, not counted or declared. */
    public static final String WEIGHED = "WEI";

    /** The coordinate source: chosen on a map. */
    public static final String FROM_MAP = "MAP";

    /** The border crossing point that is not in the list; the place names it in words. */
    public static final String OTHER_POST = "OTH";

    private static final String YES = "YES";

    private Codes() {}

    public static boolean is(@Nullable Code code, String value) {
        return code != null && code.code().equals(value);
    }

    public static boolean isYes(@Nullable Code answer) {
        return is(answer, YES);
    }

    public static boolean isOneOf(@Nullable Code code, Set<String> values) {
        return code != null && values.contains(code.code());
    }
}
