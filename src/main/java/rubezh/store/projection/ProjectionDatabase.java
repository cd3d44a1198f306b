package rubezh.store.projection;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.store.file.Connections.ConnectionAction;

/**
 * Database of the projection: the tables that lists, search and sums are answered from, made from
 * revisions and from nothing else. Their columns are those of {@link ProjectionSchema} whatever the
 * database; what is spelt otherwise is told by {@link #texts} and {@link #ranks}.
 */
public interface ProjectionDatabase extends AutoCloseable {
    /** Returns a number that changes with the content; read it under {@link #read}. */
    long version();

    /**
     * Returns a number that changes when somebody else writes records that are kept as their
     * values; one that never changes if nobody else can.
     */
    long foreignChanges();

    /** Runs an action that reads, all of one state; within {@link #update} that of its caller. */
    <T extends @Nullable Object> T read(ConnectionAction<T> action);

    /**
     * Keeps figures that follow from the rows, in one transaction beside which nobody writes.
     *
     * @return whether this is permitted; if not, nothing was run
     */
    boolean update(Update update);

    /** Changes of figures. */
    interface Update {
        void run(Connection connection) throws SQLException;
    }

    /** Applies changes in one transaction. */
    void write(Changes changes);

    /** Changes of one transaction. */
    interface Changes {
        void apply(RowWriter writer) throws SQLException;
    }

    /** Runs a refresh while no other one, of anybody, runs. */
    void exclusively(Runnable refresh);

    /**
     * Runs a refresh in the same way, unless others are at it for longer; returns whether it ran.
     */
    default boolean exclusivelyWithin(Duration patience, Runnable refresh) {
        exclusively(refresh);
        return true;
    }

    /** Returns how many revisions are listed before others get their turn. */
    default long slice() {
        return 20_000;
    }

    /** Returns how many records are written at most before others may write. */
    default int batch() {
        return 2_000;
    }

    /** Returns the position of the journal that the rows are made of. */
    long position();

    /** Returns whether the given number of seizures fits; if not, a rebuild removes the limit. */
    boolean hasRoomFor(int seizures);

    /**
     * Empties the database, whose rows are found slowly until {@link #createIndexes}: an index made
     * of all rows at once takes less than one row after another.
     */
    void clear();

    /** Creates the indexes that do not exist yet. */
    void createIndexes();

    /** Gives back the space that writing everything anew left over. */
    void compact();

    /** Returns how full text is asked for. */
    TextIndex texts();

    /** Returns the places of values in the order of their labels. */
    LabelRanks ranks();

    @Override
    void close();
}
