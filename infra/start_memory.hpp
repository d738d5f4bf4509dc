#pragma once

namespace infra {

// Gives back the memory that only the start needed: freed blocks that lie between others, and the
// pages of the program and its libraries that were read for the settings, the tables and the
// libraries' own beginnings. Of those pages half are not looked at again; one that is comes back
// from the file. To be called once, when the start is over; other threads may run meanwhile.
void release_start_memory();

}  // namespace infra
