/// How many pieces of work of each pool run at once.
package struct Jobs: Sendable, Equatable {
  package var cpu: Int
  package var gpu: Int
  /// For each provider.
  package var provider: Int

  package init(cpu: Int, gpu: Int = 1, provider: Int = 4) {
    self.cpu = cpu
    self.gpu = gpu
    self.provider = provider
  }

  func limit(of pool: Action.Pool) -> Int {
    let limit =
      switch pool {
      case .cpu: cpu
      case .gpu: gpu
      case .provider: provider
      }
    return min(max(limit, 1), 256)
  }
}
