package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.table.source.CellValue.DateStyle;

/** Which formats of an Excel workbook show numbers as dates and times. */
final class XlsxStyles {
    static final XlsxStyles NONE = new XlsxStyles(List.of());

    private static final int FORMATS = 65_536;

    /** Texts, colours and languages within a format, and marks of the half of the day. */
    private static final Pattern NO_FIELDS =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]|am/pm|a/p");

    /** Hours, minutes or seconds in all: how long something took, no time of day. */
    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]");

    private static final Pattern DAY = Pattern.compile("[yd]");
    private static final Pattern TIME = Pattern.compile("[hs]");

    private final List<Optional<DateStyle>> styles;

    private XlsxStyles(List<Optional<DateStyle>> styles) {
        this.styles = styles;
    }

    static XlsxStyles read(XmlReader xml) throws IOException {
        var codes = new HashMap<String, String>();
        var styles = new ArrayList<Optional<DateStyle>>();
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                codes.put(xml.required("numFmtId"), xml.required("formatCode"));
            } else if (xml.begins("cellXfs")) {
                ofCells = true;
            } else if (xml.ends("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.begins("xf")) {
                String id = Objects.requireNonNullElse(xml.attribute("numFmtId"), "0");
                String code = codes.get(id);
                styles.add(Optional.ofNullable(code == null ? builtIn(id) : ofCode(code)));
            }
            if (codes.size() > FORMATS || styles.size() > FORMATS) {
                throw xml.defect();
            }
        }
        xml.finish();
        return new XlsxStyles(styles);
    }

    /** Returns how a cell of a style shows a date; null if it shows a number. */
    @Nullable DateStyle date(@Nullable String style) {
        if (style == null) {
            return null;
        }
        try {
            int index = Integer.parseInt(style);
            return index >= 0 && index < styles.size() ? styles.get(index).orElse(null) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** Formats that every workbook has; 27 to 36 and 50 to 58 are dates of East Asia. */
    private static @Nullable DateStyle builtIn(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36" -> DateStyle.DATE;
            case "50", "51", "52", "53", "54", "57", "58" -> DateStyle.DATE;
            case "22" -> DateStyle.DATE_AND_TIME;
            case "18", "19", "20", "21", "32", "33", "45", "47" -> DateStyle.TIME;
            default -> null;
        };
    }

    static @Nullable DateStyle ofCode(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        String first = NO_FIELDS.matcher(lower).replaceAll("").split(";", 2)[0];
        if (ELAPSED.matcher(first).find() || first.contains("general")) {
            return null;
        }
        boolean time = TIME.matcher(first).find();
        boolean day = DAY.matcher(first).find() || !time && first.contains("m");
        if (day) {
            return time ? DateStyle.DATE_AND_TIME : DateStyle.DATE;
        }
        return time ? DateStyle.TIME : null;
    }
}
