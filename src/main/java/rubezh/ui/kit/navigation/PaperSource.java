package rubezh.ui.kit.navigation;

import module java.base;

import rubezh.progress.Progress;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.text.Language;

/**
 * A paper that is looked at, saved and printed without being issued.
 *
 * @param titleKey message key of the title of its tab
 * @param fileName proposed file name
 * @param bilingual whether the paper has both languages, so that none is chosen
 * @param generator generates it
 * @param onLeaving records that it is printed or saved, before it is; runs in the background
 */
public record PaperSource(
        String titleKey,
        String fileName,
        boolean bilingual,
        Generator generator,
        Consumer<Pdf> onLeaving) {
    /** Returns the source of a sheet in one language that nobody records the leaving of. */
    public static PaperSource sheet(
            String titleKey, String fileName, Function<ReportLanguage, Pdf> generator) {
        return new PaperSource(
                titleKey,
                fileName,
                false,
                (language, _) -> generator.apply(ReportLanguage.of(language)),
                _ -> {});
    }

    /** Generator of the paper; runs in the background. */
    public interface Generator {
        /**
         * Generates the paper.
         *
         * @throws java.util.concurrent.CancellationException if the work is cancelled
         */
        Pdf generate(Language language, Progress progress);
    }
}
