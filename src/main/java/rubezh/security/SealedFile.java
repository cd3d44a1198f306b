package rubezh.security;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Temporary copy of content that must not lie readable on the disk. It is written once. A small one
 * stays in memory; a larger one is a file of chunks sealed with a key that only this object has:
 * whoever finds it after a kill or a power cut cannot read it, nor can the program. Several
 * channels may read a copy at once, at any position.
 *
 * @see ChunkSealer
 */
public final class SealedFile implements AutoCloseable {
    /** Plain bytes of a chunk: few, as records are read one by one at their places. */
    static final int CHUNK = 4 * 1024;

    /** Bound to each chunk; the library wants a byte at least. */
    private static final byte[] BOUND = {0};

    private static final int SEALED = CHUNK + AesGcmSealer.TAG;

    private final Path path;
    private final long memory;
    private final ErasableKey key;

    /** What chunks are sealed with; null for the JDK. */
    private final Supplier<@Nullable NativeAesGcm> library;

    /** The plain chunks of a copy in memory; null where they are in the file. */
    private volatile @Nullable List<ByteBuffer> kept;

    private long size;

    /**
     * Names the file, which {@link #write} creates for a copy that is too large for memory.
     *
     * @param inMemory bytes up to which a copy stays in memory
     */
    public SealedFile(Path file, long inMemory) {
        this(file, inMemory, NativeAesGcm::ofTheSystem);
    }

    /**
     * @param library asked only when a copy becomes a file
     */
    SealedFile(Path file, long inMemory, Supplier<@Nullable NativeAesGcm> library) {
        this.path = file;
        this.memory = inMemory;
        this.library = library;
        this.key = new ErasableKey(newKey());
    }

    private static byte[] newKey() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(8 * DataKey.BYTES);
            return generator.generateKey().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Thrown where the file is not any more what was written. */
    public static final class ChangedException extends IOException {
        private static final long serialVersionUID = 1;

        ChangedException(Throwable cause) {
            super(cause);
        }
    }

    public Path path() {
        return path;
    }

    /**
     * Takes all that a channel returns. A file is not flushed to the medium, as nobody could read
     * it after a power cut.
     *
     * @param attributes attributes of the file
     * @param onRead runs before each part that is read; what it throws ends the writing
     */
    public void write(ReadableByteChannel plain, FileAttribute<?>[] attributes, Runnable onRead)
            throws IOException {
        var first = new ArrayList<ByteBuffer>();
        ByteBuffer chunk = next(plain, onRead);
        while (chunk.hasRemaining() && size + chunk.remaining() <= memory) {
            size += chunk.remaining();
            first.add(chunk);
            chunk = next(plain, onRead);
        }
        if (!chunk.hasRemaining()) {
            kept = first;
            return;
        }
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = FileChannel.open(path, options, attributes)) {
            var cipher = new ChunkCipher(true);
            for (int number = 0; number < first.size(); number++) {
                append(number, first.get(number), cipher, out);
            }
            for (long number = first.size(); chunk.hasRemaining(); number++) {
                size += chunk.remaining();
                append(number, chunk, cipher, out);
                chunk = next(plain, onRead);
            }
        }
    }

    /** Returns the next chunk; a shorter or empty one at the end. */
    private static ByteBuffer next(ReadableByteChannel plain, Runnable onRead) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        do {
            onRead.run();
        } while (plain.read(chunk) >= 0 && chunk.hasRemaining());
        return chunk.flip();
    }

    private static void append(long number, ByteBuffer chunk, ChunkCipher cipher, FileChannel out)
            throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(SEALED);
        cipher.apply(number, chunk, sealed);
        sealed.flip();
        while (sealed.hasRemaining()) {
            out.write(sealed);
        }
    }

    /** Returns a channel of the content that was written. */
    public SeekableByteChannel open() throws IOException {
        return new ContentChannel(
                kept == null
                        ? new FileChunks(FileChannel.open(path, StandardOpenOption.READ))
                        : new MemoryChunks());
    }

    /** Forgets the content or its key, and deletes the file. */
    @Override
    public void close() {
        key.destroy();
        kept = null;
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // Nobody can read what remains.
            path.toFile().deleteOnExit();
        }
    }

    /**
     * Seals or opens chunks; the number of a chunk is its nonce, as each is written once. The JDK
     * uses the instructions of the processor only once its compiler has seen some thousand chunks.
     */
    private final class ChunkCipher {
        private final boolean seals;
        private final @Nullable NativeAesGcm fast = library.get();
        private final Cipher cipher;

        ChunkCipher(boolean seals) {
            this.seals = seals;
            try {
                this.cipher = KeptCiphers.create();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        void apply(long number, ByteBuffer in, ByteBuffer out) throws IOException {
            byte[] nonce = ByteBuffer.allocate(AesGcmSealer.NONCE).putLong(4, number).array();
            try {
                if (fast == null) {
                    int mode = seals ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
                    cipher.init(mode, key, new GCMParameterSpec(AesGcmSealer.TAG * 8, nonce));
                    cipher.updateAAD(BOUND);
                    cipher.doFinal(in, out);
                } else {
                    apply(fast, nonce, in, out);
                }
            } catch (AEADBadTagException e) {
                throw new ChangedException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private void apply(NativeAesGcm found, byte[] nonce, ByteBuffer in, ByteBuffer out)
                throws AEADBadTagException {
            byte[] copy = key.getEncoded();
            try {
                var message = new NativeAesGcm.Message(copy, nonce, BOUND);
                int length = seals ? found.seal(message, in, out) : found.open(message, in, out);
                out.position(out.position() + length);
            } finally {
                Arrays.fill(copy, (byte) 0);
            }
        }
    }

    /** Where a channel gets its chunks from. */
    private interface Chunks extends Closeable {
        /** Returns the content of a chunk, which is valid until the next call. */
        ByteBuffer chunk(long number) throws IOException;
    }

    private final class MemoryChunks implements Chunks {
        @Override
        public ByteBuffer chunk(long number) {
            List<ByteBuffer> chunks = kept;
            if (chunks == null) {
                throw ErasableKey.destroyed();
            }
            return chunks.get((int) number);
        }

        @Override
        public void close() {}
    }

    private final class FileChunks implements Chunks {
        private final FileChannel file;
        private final ChunkCipher cipher = new ChunkCipher(false);
        private final ByteBuffer sealed = ByteBuffer.allocate(SEALED);
        private final ByteBuffer plain = ByteBuffer.allocate(CHUNK);
        private long loaded = -1;

        FileChunks(FileChannel channel) {
            this.file = channel;
        }

        @Override
        public ByteBuffer chunk(long number) throws IOException {
            if (number == loaded) {
                return plain;
            }
            loaded = -1;
            int length = (int) Math.min(CHUNK, size - number * CHUNK);
            sealed.clear().limit(length + AesGcmSealer.TAG);
            while (sealed.hasRemaining()) {
                if (file.read(sealed, number * SEALED + sealed.position()) < 0) {
                    throw new ChangedException(new EOFException());
                }
            }
            cipher.apply(number, sealed.flip(), plain.clear());
            plain.flip();
            loaded = number;
            return plain;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Content at any position. */
    private final class ContentChannel implements SeekableByteChannel {
        private final Chunks chunks;
        private boolean open = true;
        private long position;

        ContentChannel(Chunks source) {
            this.chunks = source;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (position >= size) {
                return -1;
            }
            int before = target.remaining();
            while (target.hasRemaining() && position < size) {
                ByteBuffer chunk = chunks.chunk(position / CHUNK);
                int from = (int) (position % CHUNK);
                int length = Math.min(target.remaining(), chunk.limit() - from);
                target.put(chunk.slice(from, length));
                position += length;
            }
            return before - target.remaining();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long newPosition) {
            position = newPosition;
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long newSize) {
            throw new NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() throws IOException {
            open = false;
            chunks.close();
        }
    }
}
