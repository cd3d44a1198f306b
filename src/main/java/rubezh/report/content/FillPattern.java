package rubezh.report.content;

import rubezh.domain.reference.Code.Substance;

/** How a substance is filled in print; the groups are those of the screens. */
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
     * Chooses the pattern.
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
