package rubezh.ui.exchange;

import rubezh.ui.kit.work.JobProgress;

/** Tells the progress of an exchange to a job, and a job's cancel to the exchange. */
record ExchangeProgressAdapter(JobProgress job) implements rubezh.bundle.format.ExchangeProgress {
    @Override
    public void report(Step step, long done, long of) {
        job.report(done, of);
    }

    @Override
    public boolean cancelled() {
        return job.cancelled() || Thread.currentThread().isInterrupted();
    }
}
