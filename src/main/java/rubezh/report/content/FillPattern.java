package rubezh.report.content;

import rubezh.domain.reference.Code.Substance;

/** Fill of a substance's bar in print; the groups are those of the screens. */
public enum FillPattern {
    BLACK,
    GREY,
    LIGHT,
    DIAGONAL,
    DOTS,
    CROSS,
    HORIZONTAL,
    VERTICAL,
    WHITE;

    /**
     * Returns the pattern of a substance.
     *
     * @param group column {@code group} of the code list
     */
    public static FillPattern of(Substance substance, String group) {
        return switch (group) {
            case "opioid" -> substance.code().equals("OPI-HER") ? BLACK : GREY;
            case "cannabis" -> substance.code().equals("CAN-RES") ? DOTS : DIAGONAL;
            case "stimulant" -> LIGHT;
            case "medicine" -> CROSS;
            case "precursor" -> HORIZONTAL;
            case "nps" -> VERTICAL;
            default -> WHITE;
        };
    }
}
