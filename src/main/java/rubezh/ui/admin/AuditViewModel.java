package rubezh.ui.admin;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditCheck;
import rubezh.audit.AuditLine;
import rubezh.audit.AuditQuery;
import rubezh.audit.AuditReader;
import rubezh.audit.AuditSelection;
import rubezh.audit.AuditTable;
import rubezh.security.Officer;
import rubezh.table.TableFile;
import rubezh.text.BlankCharacters;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the audit log: what is selected, the check of the chain, and the export. */
final class AuditViewModel extends ScreenModel {
    private final AuditReader reader;
    private final ObjectProperty<AuditQuery> query = new SimpleObjectProperty<>(AuditQuery.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Checked> checked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Officer>> officers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Exported> exported =
            new ReadOnlyObjectWrapper<>();

    /** Result of the check, and the officers. */
    record Checked(AuditCheck check, List<Officer> officers) {}

    /** File that entries were written to. */
    record Exported(Path file, long entries) {}

    AuditViewModel(AuditReader reader, BackgroundWorker worker) {
        super(worker);
        this.reader = reader;
    }

    ObjectProperty<AuditQuery> query() {
        return query;
    }

    ReadOnlyObjectProperty<@Nullable Checked> checked() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Officer>> officers() {
        return officers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Exported> exported() {
        return exported.getReadOnlyProperty();
    }

    /** Returns the entries selected now. */
    PageSource<AuditLine> entries() {
        return new AuditPages(reader, query.get());
    }

    /**
     * Limits the entries to days.
     *
     * @return whether the texts are dates, or empty
     */
    boolean setPeriod(String from, String to, DateFormatter dates) {
        Optional<LocalDate> first = dates.parse(from.strip());
        Optional<LocalDate> last = dates.parse(to.strip());
        boolean valid =
                (BlankCharacters.isBlank(from) || first.isPresent())
                        && (BlankCharacters.isBlank(to) || last.isPresent());
        if (valid) {
            query.set(query.get().between(first.orElse(null), last.orElse(null)));
        }
        return valid;
    }

    /** Checks the whole chain. */
    void check(JobProgressBar bar) {
        onFault(null);
        job(_ -> new Checked(reader.check(), reader.officers()))
                .named("admin.audit.work.check")
                .shownIn(bar)
                .onDone(result -> {
                    checked.set(result);
                    officers.set(result.officers());
                })
                .start();
    }

    /** Writes all selected entries to a file; the export is recorded first. */
    void export(Path file, Messages messages, JobProgressBar bar) {
        onFault(null);
        exported.set(null);
        AuditQuery selected = query.get();
        job(_ -> write(selected, file, messages))
                .named("admin.audit.work.export")
                .shownIn(bar)
                .onDone(exported::set)
                .start();
    }

    private Exported write(AuditQuery selected, Path file, Messages messages) {
        AuditSelection found = reader.select(selected);
        var target = new TableFile(file);
        reader.noteExport(target.format(), found.count());
        target.save(new AuditTable(reader, messages).of(found, found.count()));
        return new Exported(file, found.count());
    }

    /**
     * Pages of the entries that a query selects; the log is gone through when the first is loaded.
     */
    private static final class AuditPages implements PageSource<AuditLine> {
        private final AuditReader reader;
        private final AuditQuery query;
        private @Nullable AuditSelection found;

        AuditPages(AuditReader reader, AuditQuery query) {
            this.reader = reader;
            this.query = query;
        }

        private synchronized AuditSelection found() {
            if (found == null) {
                found = reader.select(query);
                if (query.equals(AuditQuery.ALL)) {
                    reader.markRead();
                }
            }
            return found;
        }

        @Override
        public List<AuditLine> rows(int offset, int limit) {
            return found().page(offset, limit);
        }

        @Override
        public long count() {
            return found().count();
        }
    }
}
