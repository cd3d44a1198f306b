package rubezh.ui.exchange.bundle;

import module java.base;

import rubezh.bundle.transfer.ImportPreview;
import rubezh.ui.kit.look.UiText;

/** Figures of a bundle as text. */
public final class BundleFigureFormat {
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000_000_000;

    /** Name that an export gives a file: station, number, time, addressee, part of parts. */
    private static final Pattern FILE =
            Pattern.compile(
                    "RZ-(.+)-(\\d+)-\\d{8}T\\d{6}Z(?:-to-[A-Z0-9-]+)?-(\\d+)of(\\d+)\\.json(?:\\.age)?");

    private static final Pattern ENDING = Pattern.compile("\\.json(?:\\.age)?$");

    private BundleFigureFormat() {}

    /** Returns a file in brief: station and number, and which part of several. */
    public static String name(String file) {
        Matcher parts = FILE.matcher(file);
        if (!parts.matches()) {
            return ENDING.matcher(file).replaceFirst("");
        }
        String name = parts.group(1) + " " + parts.group(2);
        return parts.group(4).equals("1")
                ? name
                : name + " " + parts.group(3) + "/" + parts.group(4);
    }

    /** Returns a size in kibibytes, at least 1. */
    public static String kibibytes(UiText texts, long bytes) {
        return texts.numbers().whole(Math.max(1, bytes / 1024));
    }

    /** Returns a size in kilobytes, megabytes or gigabytes, with one decimal where it matters. */
    public static String size(UiText texts, long bytes) {
        if (bytes < MEGABYTE) {
            return texts.text(
                    "exchange.size.kb", texts.numbers().whole(Math.max(1, bytes / KILOBYTE)));
        }
        return bytes < GIGABYTE
                ? texts.text("exchange.size.mb", tenths(texts, bytes, MEGABYTE))
                : texts.text("exchange.size.gb", tenths(texts, bytes, GIGABYTE));
    }

    private static String tenths(UiText texts, long bytes, long unit) {
        return texts.numbers().scaled(bytes / (unit / 10) * (unit / 10), unit, 1);
    }

    /** Returns what applying would write. */
    static String applying(UiText texts, ImportPreview preview) {
        return preview.isReportOnly()
                ? texts.text(
                        "exchange.apply.report", preview.inspection().header().from().station())
                : texts.text(
                        "exchange.apply.summary",
                        preview.counts().added(),
                        preview.attachments().added());
    }
}
