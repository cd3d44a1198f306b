package rubezh.store.query;

import rubezh.domain.station.Station;
import rubezh.store.journal.RevisionRows;
import rubezh.store.journal.SqliteCases;
import rubezh.store.journal.SqliteJournal;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.SqliteProjection;

/** Catalogue of the own station over a projection in memory, refreshed from the journal. */
public final class SqliteCatalogue extends ListCatalogue {
    private final SqliteJournal journal;
    private final SqliteProjection database;

    public SqliteCatalogue(
            SqliteJournal journal,
            RevisionRows rows,
            RecordProjector projector,
            Station station,
            SqliteProjection database) {
        super(new SqliteCases(journal, rows), projector, station, database);
        this.journal = journal;
        this.database = database;
    }

    private SqliteCatalogue(
            SqliteJournal journal, ProjectionUpdater updater, SqliteProjection database) {
        super(updater, database);
        this.journal = journal;
        this.database = database;
    }

    /** Returns a catalogue of the same journal with another projection. */
    public SqliteCatalogue withDatabase(SqliteProjection other) {
        return new SqliteCatalogue(journal, updater().withDatabase(other), other);
    }

    /** Returns a catalogue that reads some positions of the journal at once, for a test. */
    SqliteCatalogue withDatabase(SqliteProjection other, long positions) {
        return new SqliteCatalogue(journal, updater().withDatabase(other, positions), other);
    }

    public SqliteProjection database() {
        return database;
    }

    public SqliteJournal journal() {
        return journal;
    }
}
