package rubezh.ui.report;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import rubezh.bundle.transfer.ExportResult;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.station.Station;
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

    /** Returns the source of the card of the key of a station. */
    public static PaperSource key(Station station, Function<ReportLanguage, Pdf> generator) {
        return sheet("report.key.tab", "key-" + station.code() + ".pdf", generator);
    }

    /** Returns the source of the paper of a receipt. */
    public static PaperSource receipt(
            BundleReceipt receipt, BiFunction<BundleReceipt, ReportLanguage, Pdf> generator) {
        String fileName = "receipt-" + receipt.receipt().bundle() + ".pdf";
        return sheet("receipt.tab", fileName, language -> generator.apply(receipt, language));
    }

    /** Returns the source of the paper that goes with the files of an export. */
    public static PaperSource cover(
            ExportResult exported, BiFunction<ExportResult, ReportLanguage, Pdf> generator) {
        String fileName = "cover-" + exported.file().getFileName() + ".pdf";
        return sheet("cover.tab", fileName, language -> generator.apply(exported, language));
    }

    /** Returns the source of the paper on which stations are behind. */
    public static PaperSource stations(Function<ReportLanguage, Pdf> generator) {
        return sheet("stations.title", "stations-behind.pdf", generator);
    }

    /** Returns the source of a sheet of a shift, which is in both languages. */
    public static PaperSource shift(String fileName, Supplier<Pdf> generator) {
        return new PaperSource(
                "shift.sheet.title", fileName, true, (_, _) -> generator.get(), _ -> {});
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
