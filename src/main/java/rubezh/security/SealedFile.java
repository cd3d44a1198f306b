package rubezh.security;

import module java.base;

/**
 * Temporary file of content that must not lie readable on the disk. It is written once, in chunks
 * sealed with a key that only this object has: whoever finds the file after a kill or a power cut
 * cannot read it, nor can the program. Several channels may read it at once, at any position.
 *
 * @see ChunkSealer
 */
public final class SealedFile implements AutoCloseable {
    /**
     * Plain bytes of a chunk: few, as records are read one by one at their places on several
     * threads, and the fast code of the JDK for AES-GCM is used after some thousand chunks only.
     */
    static final int CHUNK = 4 * 1024;

    private static final int SEALED = CHUNK + AesGcmSealer.TAG;

    private final Path path;
    private final ErasableKey key;
    private long size;

    /** Names the file, which {@link #write} creates. */
    public SealedFile(Path file) {
        this.path = file;
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
     * Creates the file from all that a channel returns. It is not flushed to the medium, as nobody
     * could read it after a power cut.
     *
     * @param attributes attributes of the file
     * @param onRead runs before each part that is read; what it throws ends the writing
     */
    public void write(ReadableByteChannel plain, FileAttribute<?>[] attributes, Runnable onRead)
            throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel out = FileChannel.open(path, options, attributes)) {
            var cipher = new ChunkCipher(Cipher.ENCRYPT_MODE);
            onRead.run();
            while (plain.read(chunk) >= 0) {
                if (!chunk.hasRemaining()) {
                    append(chunk, cipher, out);
                }
                onRead.run();
            }
            append(chunk, cipher, out);
        }
    }

    private void append(ByteBuffer chunk, ChunkCipher cipher, FileChannel out) throws IOException {
        chunk.flip();
        if (chunk.hasRemaining()) {
            long number = size / CHUNK;
            size += chunk.remaining();
            ByteBuffer sealed = ByteBuffer.allocate(SEALED);
            cipher.apply(number, chunk, sealed);
            sealed.flip();
            while (sealed.hasRemaining()) {
                out.write(sealed);
            }
        }
        chunk.clear();
    }

    /** Returns a channel of the content that was written. */
    public SeekableByteChannel open() throws IOException {
        return new ContentChannel(FileChannel.open(path, StandardOpenOption.READ));
    }

    /** Forgets the key and deletes the file. */
    @Override
    public void close() {
        key.destroy();
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // Nobody can read what remains.
            path.toFile().deleteOnExit();
        }
    }

    /** Seals or opens chunks; the number of a chunk is its nonce, as each is written once. */
    private final class ChunkCipher {
        private final int mode;
        private final Cipher cipher;

        ChunkCipher(int cipherMode) {
            this.mode = cipherMode;
            try {
                this.cipher = KeptCiphers.create();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        void apply(long number, ByteBuffer in, ByteBuffer out) throws IOException {
            byte[] nonce = ByteBuffer.allocate(AesGcmSealer.NONCE).putLong(4, number).array();
            try {
                cipher.init(mode, key, new GCMParameterSpec(AesGcmSealer.TAG * 8, nonce));
                cipher.doFinal(in, out);
            } catch (AEADBadTagException e) {
                throw new ChangedException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Content at any position; keeps one chunk. */
    private final class ContentChannel implements SeekableByteChannel {
        private final FileChannel file;
        private final ChunkCipher cipher = new ChunkCipher(Cipher.DECRYPT_MODE);
        private final ByteBuffer sealed = ByteBuffer.allocate(SEALED);
        private final ByteBuffer plain = ByteBuffer.allocate(CHUNK).limit(0);
        private long loaded = -1;
        private long position;

        ContentChannel(FileChannel channel) {
            this.file = channel;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (position >= size) {
                return -1;
            }
            int before = target.remaining();
            while (target.hasRemaining() && position < size) {
                load(position / CHUNK);
                plain.position((int) (position % CHUNK));
                int length = Math.min(target.remaining(), plain.remaining());
                target.put(plain.slice(plain.position(), length));
                position += length;
            }
            return before - target.remaining();
        }

        private void load(long number) throws IOException {
            if (number == loaded) {
                return;
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
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
