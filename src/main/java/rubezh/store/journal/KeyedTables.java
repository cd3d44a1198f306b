package rubezh.store.journal;

import java.security.SecureRandom;
import rubezh.security.DataKey;
import rubezh.store.blob.BlobIndex;
import rubezh.store.file.Connections;

/** Tables whose rows are found by keyed hashes, so that their names tell nothing in the file. */
public record KeyedTables(CounterStorage counters, BlobIndex blobs) {
    /** Returns the tables of an open file. */
    public static KeyedTables of(Connections connections, DataKey key, SecureRandom random) {
        var keyed = key.keyedHash();
        return new KeyedTables(
                new CounterStorage(keyed, key.sealer(DataKey.Purpose.NOTE, random)),
                new BlobIndex(connections, keyed, key.sealer(DataKey.Purpose.BLOB, random)));
    }
}
