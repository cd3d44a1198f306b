package rubezh.ui.help;

import module java.base;

import rubezh.report.manual.ManualBook;
import rubezh.text.Language;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the manual: saves it as a book. */
final class HelpViewModel extends ScreenModel {
    private final String version;

    /**
     * @param version version of the program, for the title page
     */
    HelpViewModel(BackgroundWorker worker, String version) {
        super(worker);
        this.version = version;
    }

    /** Writes the manual in the background, and tells what was saved. */
    void save(Path file, Language language) {
        update(
                        () -> {
                            ManualBook.of(language, version).save(file);
                            return done("help.saved", file);
                        },
                        () -> true,
                        _ -> {})
                .start();
    }
}
