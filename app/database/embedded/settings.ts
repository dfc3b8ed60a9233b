/** Laptop-sized, and small beside what a lesson for 2,000 people needs of the machine. */
const SIZE = {
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "1GB",
};

const BEHAVIOUR = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  // Compiling a statement costs more than the short statements of a page take.
  jit: "off",
  random_page_cost: "1.1",
  // No replica hangs on the embedded server: less to write.
  wal_level: "minimal",
  max_wal_senders: "0",
};

/** For test databases, which nobody misses after a power cut. */
const NOT_DURABLE = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

/** Command line of the embedded server; it outranks the cluster's `postgresql.conf`. */
export function serverSettings(port: number, durable: boolean): string[] {
  const settings = { port: `${port}`, ...SIZE, ...BEHAVIOUR, ...(durable ? DURABLE : NOT_DURABLE) };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
