package rubezh.domain.quantity;

import module java.base;

/** Units in which instruments show radiation. None is converted into another. */
public enum RadiationUnit {
    /** Microsieverts an hour. */
    USV_H("uSv/h", 2),
    /** Millisieverts an hour. */
    MSV_H("mSv/h", 2),
    /** Microroentgens an hour, on instruments of earlier years. */
    UR_H("uR/h", 0),
    /** Milliroentgens an hour. */
    MR_H("mR/h", 2),
    /** Counts a second, of search instruments. */
    CPS("cps", 0);

    private final String code;
    private final int decimals;

    RadiationUnit(String code, int decimals) {
        this.code = code;
        this.decimals = decimals;
    }

    /** Returns the unit in the text form of a level, say {@code uSv/h}. */
    public String code() {
        return code;
    }

    /** Returns the fewest decimals with which a level is written. */
    int decimals() {
        return decimals;
    }

    /** Returns the unit of a code; empty for any other text. */
    public static Optional<RadiationUnit> find(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
