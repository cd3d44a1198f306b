package rubezh.ui.exchange.bundle;

import rubezh.ui.kit.look.UiText;

/** Figures of a bundle as text. */
public final class BundleText {
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000_000_000;

    private BundleText() {}

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
}
