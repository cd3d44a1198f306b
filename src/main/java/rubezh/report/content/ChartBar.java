package rubezh.report.content;

import rubezh.domain.reference.Code.Substance;

/**
 * One bar of a chart.
 *
 * @param label its label, as markup
 * @param value its quantity with the unit, as markup
 * @param length the quantity in base units; bars of one chart share one unit
 * @param pattern its fill
 */
public record ChartBar(String label, String value, long length, FillPattern pattern) {

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
}
