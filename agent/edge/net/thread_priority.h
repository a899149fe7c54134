// For threads that strangers can keep busy.
#pragma once

namespace greenroom::edge::net {

// From now on the calling thread gives way, when cores are short, to those whose lateness people
// see: the core thread and the panel. Costs nothing while a core is free.
void giveWay();

} // namespace greenroom::edge::net
