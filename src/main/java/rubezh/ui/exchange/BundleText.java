package rubezh.ui.exchange;

import rubezh.ui.kit.look.UiText;

/** Figures of a bundle as text. */
final class BundleText {
    private BundleText() {}

    /** Returns a size in kibibytes, at least 1. */
    static String kibibytes(UiText texts, long bytes) {
        return texts.numbers().whole(Math.max(1, bytes / 1024));
    }
}
